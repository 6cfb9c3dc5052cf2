/** What stands for a secret. */
const mask = '••••';

/**
 * Rules as data: what introduces a secret (kept), and the secret. Each is bounded and begins with a fixed word, so that
 * a text is looked through once a rule.
 */
const rules: readonly RegExp[] = [
  // RFC 4954 §4: AUTH with its initial response.
  /(\bAUTH[ =](?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER|CRAM-MD5|NTLM|GSSAPI)[ \t]{1,8})([A-Za-z0-9+/=_.~-]{4,8192})/gi,
  // RFC 3501 §6.2.3: the name, then the password.
  /((?:^|[\s>])[A-Za-z0-9.]{1,20}[ \t]LOGIN[ \t]{1,8}"?[^\s"]{1,320}"?[ \t]{1,8})("[^"\n]{1,512}"|[^\s"]{1,512})/g,
  // RFC 1939 §7.
  /((?:^|\n|>{1,3} ?|C: )PASS[ \t]{1,8})([^\s]{1,512})/g,
  // RFC 7617, RFC 6750.
  /(\b(?:Proxy-)?Authorization:[ \t]{0,8}(?:Basic|Bearer|Digest|Negotiate|NTLM)[ \t]{1,8})([^\s,;"']{1,8192})/gi,
  /(\bBearer[ \t]{1,8})([A-Za-z0-9._~+/=-]{8,8192})/gi,
  // What people write and what settings, links and logs hold.
  /(\b(?:pass(?:word|wd|phrase|code)?|pwd|kennwort|passwort|mot de passe|contrase(?:ñ|n)a|senha|wachtwoord|pin|secret|client_secret|api[_ -]?key|apikey|access[_ -]?token|refresh[_ -]?token|auth[_ -]?token|token|app(?:lication)?[ -]password)["']?(?:[ \t]{0,4}(?:=>|[:=])[ \t]{0,4}|[ \t]{1,4}(?:is|ist|lautet|was)[ \t]{0,4}:?[ \t]{1,4})["']?)([^\s"'<>&,;]{1,512})/gi,
  // https://name:password@host
  /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{1,256}:)([^\s@/]{1,256})(?=@)/gi,
];

/** Passwords and tokens in a pasted text, replaced before anything is stored. */
export function maskSecrets(text: string): string {
  return rules.reduce(
    (masked, rule) =>
      masked.replace(rule, (whole: string, before: string, secret: string) =>
        isHarmless(secret) ? whole : before + mask,
      ),
    text,
  );
}

/** Words that follow "password" in error messages: masking them would hide what the error says. */
function isHarmless(secret: string): boolean {
  return secret === mask || harmless.has(secret.toLowerCase().replace(/[.!?]+$/, ''));
}

const harmless = new Set(
  'plain login cram-md5 digest-md5 xoauth2 oauthbearer ntlm gssapi accepted authentication command correct disabled empty error expired fail failed failure incorrect invalid is mismatch missing not rejected required wrong ok true false null none'.split(
    ' ',
  ),
);
