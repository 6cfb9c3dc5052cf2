import type { ButtonHTMLAttributes } from 'react';

type Look = 'primary' | 'secondary' | 'quiet';

const looks: Record<Look, string> = {
  primary:
    'border-accent bg-accent text-accent-ink hover:bg-accent-strong hover:border-accent-strong font-strong px-4',
  secondary: 'border-edge bg-raised text-ink hover:border-accent hover:text-accent px-4',
  quiet:
    'border-transparent text-accent underline underline-offset-4 decoration-1 hover:decoration-2 -mx-1 px-1',
};

export function buttonLook(look: Look) {
  return `inline-flex min-h-control items-center justify-center gap-2 rounded-card border py-1 text-center transition-colors duration-150 disabled:opacity-60 ${looks[look]}`;
}

export function Button({
  look = 'secondary',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look }) {
  return <button type="button" className={`${buttonLook(look)} ${className}`} {...rest} />;
}
