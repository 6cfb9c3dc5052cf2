import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './src/authoring/content-security-policy.ts';
import { flowsPlugin } from './src/authoring/vite-plugin.ts';

export default defineConfig({
  plugins: [react(), tailwindcss(), flowsPlugin('flows'), contentSecurityPolicy()],
  build: { target: 'baseline-widely-available' },
  server: { port: 5173 },
  preview: { port: 4173, strictPort: true },
});
