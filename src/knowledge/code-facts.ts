/**
 * Every code, text and cause that the providers' articles tell: provider | codes | text | reason | who acts. A reply
 * that has several causes stands in several rows. Where an article errs, the row has what is right.
 */
export const codeFacts = `
exacthosting | 550 5.1.1 | User unknown | address-unknown | sender
exacthosting | 550 5.4.1 | Relay access denied | relay-denied | sender
exacthosting | 552 5.2.2 | Mailbox full | mailbox-full | recipient
exacthosting | 553 5.1.2 | Invalid recipient address | address-unknown | sender
exacthosting | 554 5.7.1 | Message rejected due to content or policy | content-rejected | sender
exacthosting | 421 4.3.2 | Service not available | unreachable | recipient-admin
exacthosting | 450 4.2.0 | Mailbox unavailable | server-fault | nobody
exacthosting | 451 4.3.0 | Temporary server error | server-fault | nobody
exacthosting | 452 4.2.2 | Insufficient system storage | server-fault | recipient-admin
exacthosting | 535 5.7.8 | Authentication credentials invalid | login-required | sender
exacthosting | 530 5.7.0 | Authentication required | login-required | sender
exacthosting | 550 5.7.26 | Unauthenticated email from domain is not accepted | sender-authentication | sender-admin
exacthosting | 554 5.7.9 | Message not accepted for policy reasons | sender-authentication | sender-admin
exacthosting | 421 4.4.2 | Connection dropped | unreachable | nobody
exacthosting | 450 4.4.1 | Host not found | unreachable | recipient-admin
exacthosting | 550 5.4.4 | Routing loop detected | routing-loop | recipient-admin
thexyz | 450 | Requested mail action not taken: mailbox unavailable | server-fault | nobody
thexyz | 450 4.1.8 | Sender address rejected: Domain not found | sender-domain | sender-admin
thexyz | 451 4.3.0 | Client host rejected: Throttled - Too much spam from your mail server | sender-blocklisted | sender-admin
thexyz | 451 4.3.0 | Temporary lookup failure | server-fault | sender
thexyz | 451 4.3.5 | Sender address rejected: Server configuration error | server-fault | sender
thexyz | 452 4.7.0 | Too many connections | rate-limited | sender-admin
thexyz | 504 5.5.2 | Sender address rejected: need fully-qualified address | sender-domain | sender
thexyz | 550 5.0.0 | rejected because you have been detected sending spam | content-rejected | sender
thexyz | 550 5.0.0 | rejected because you have been detected sending a virus | virus | sender
thexyz | 550 5.0.0 | rejected because you have exceeded sending limits | rate-limited | sender
thexyz | 550 5.1.0 | Sender address rejected: User unknown in relay recipient table | sender-domain | sender-admin
thexyz | 550 5.1.1 | Recipient address rejected: User unknown in relay recipient table | address-unknown | recipient-admin
thexyz | 550 5.4.1 | recipient address rejected access denied | address-unknown | recipient-admin
thexyz | 550 5.7.1 | Relay access denied | address-unknown | sender
thexyz | 554 5.7.1 | Client host rejected: The sender's mail server is blocked | sender-blocklisted | recipient
thexyz | 554 5.7.1 | ACL dns_rbl; Client host | sender-blocklisted | sender-admin
thexyz | 554 5.7.1 | Sender address rejected: Blocked by this domain | recipient-restricted | recipient-admin
thexyz | 554 5.7.1 | Sender address rejected: Access denied | login-required | sender
thexyz | 554 5.7.1 | ACL recipient_nonull - Too many bounces to this recipient | recipient-restricted | sender
thexyz | 554 5.7.1 | Sender address rejected: ACL from_senders_regexp | recipient-restricted | recipient
thexyz | 554 5.7.1 | ACL mx_access mail server in RFC 1918 private network | sender-domain | sender-admin
thexyz | 554 5.7.1 | Client host rejected: You are not allowed to send mail to this recipient | recipient-restricted | recipient
thexyz | 554 5.5.2 | Invalid data in message | protocol-error | sender
mailhostbox | 450 4.1.8 | Sender address rejected: Domain not found | sender-domain | sender-admin
mailhostbox | 450 4.7.1 | Client host rejected: cannot find your reverse hostname | sender-host | sender-admin
mailhostbox | 450 4.7.1 | Recipient address rejected: Policy Rejection- Quota Exceeded | rate-limited | recipient
mailhostbox | 450 4.7.1 | Recipient address rejected: Access denied | address-unknown | sender
mailhostbox | 451 4.3.5 | Server configuration problem - try again later | server-fault | support
mailhostbox | 451 4.7.1 | Service unavailable - try again later | server-fault | support
mailhostbox | 452 4.5.3 | Error: too many recipients | too-many-recipients | sender
mailhostbox | 522 5.7.1 | Recipient address rejected: Requested mail action aborted: exceeded storage allocation | mailbox-full | recipient
mailhostbox | 530 5.7.0 | Recipient address rejected: Authentication Required | login-required | sender
mailhostbox | 550 5.1.1 | Recipient address rejected: User unknown in virtual alias table | address-unknown | sender
mailhostbox | 550 5.1.1 | Recipient address rejected: User unknown in virtual alias table | routing-loop | recipient
mailhostbox | 550 5.1.1 | Recipient address rejected: User unknown in virtual alias table | routing-loop | recipient
mailhostbox | 550 5.1.1 | Protocol error | protocol-error | sender-admin
mailhostbox | 550 5.3.2 | Service currently unavailable | sender-blocklisted | sender-admin
mailhostbox | 550 5.3.2 | Service currently unavailable | sender-blocklisted | sender-admin
mailhostbox | 550 5.3.2 | Service currently unavailable | rate-limited | support
mailhostbox | 550 5.3.2 | Service currently unavailable | sender-host | sender-admin
mailhostbox | 550 5.4.5 | Recipient address rejected: Hourly domain sending quota exceeded | rate-limited | sender
mailhostbox | 550 5.4.6 | Recipient address rejected: Hourly sending quota exceeded | rate-limited | sender
mailhostbox | 550 5.7.1 | Helo command rejected: You aren't localhost. | sender-host | sender-admin
mailhostbox | 550 5.7.1 | Helo command rejected: You aren't localhost.localdomain. | sender-host | sender-admin
mailhostbox | 550 5.7.1 | Helo command rejected: You are not me | sender-host | sender-admin
mailhostbox | 551 5.7.1 | rejected due to classification as Virus, Spam, or high bulk ratio | content-rejected | support
mailhostbox | 552 5.3.4 | Message size exceeds fixed limit | message-too-big | sender
mailhostbox | 552 5.3.4 | Message size exceeds fixed limit | content-rejected | sender
mailhostbox | 553 5.7.1 | Sender address rejected: not owned by user | sender-refused | sender
mailhostbox | 554 5.7.1 | Service unavailable; Client host X.X.X.X blocked using zen.spamhaus.org | sender-blocklisted | sender-admin
mailhostbox | 554 5.7.1 | Relay access denied | relay-denied | sender-admin
mailhostbox | 554 5.7.1 | Relay access denied | login-required | sender
mailhostbox | 554 5.7.1 | Recipient address rejected: USER IS SUSPENDED | mailbox-disabled | recipient-admin
mailhostbox | 554 5.7.1 | Sender address rejected: Access denied | sender-refused | support
mailhostbox | 554 | mx1.mailhostbox.com ESMTP not accepting connections | sender-blocklisted | sender-admin
mailhostbox | 554 | us2.mx1.mailhostbox.com ESMTP not accepting connections | sender-blocklisted | sender-admin
mailhostbox | 554 | in.mx1.mailhostbox.com ESMTP not accepting connections | sender-blocklisted | sender-admin
mailhostbox | 211 | System status/system help reply | - | nobody
mailhostbox | 214 | Help message | - | nobody
mailhostbox | 220 | Domain service ready | - | nobody
mailhostbox | 221 | Domain service closing transmission channel | - | nobody
mailhostbox | 250 | Requested mail action completed and OK | - | nobody
mailhostbox | 251 | Not Local User, forward email to forward path | - | nobody
mailhostbox | 252 | Cannot Verify user, will attempt delivery later | - | nobody
mailhostbox | 253 | Pending messages for node started | - | nobody
mailhostbox | 354 | Start mail input | - | nobody
mailhostbox | 355 | Octet-offset is the transaction offset | - | nobody
mailhostbox | 421 | Domain service not available, closing transmission channel | unreachable | recipient-admin
mailhostbox | 432 | Domain service not available, closing transmission channel | login-required | sender
mailhostbox | 450 | Requested mail action not taken: mailbox unavailable | - | nobody
mailhostbox | 451 | Requested action aborted: local error in processing | server-fault | nobody
mailhostbox | 452 | Requested action not taken: insufficient system storage | server-fault | recipient-admin
mailhostbox | 453 | No mail | - | nobody
mailhostbox | 454 | TLS is not available due to temporary reasons | tls-required | sender
mailhostbox | 458 | Unable to queue messages for node | server-fault | recipient-admin
mailhostbox | 459 | Node not allowed | protocol-error | sender-admin
mailhostbox | 500 | Syntax error, command unrecognized | protocol-error | sender-admin
mailhostbox | 501 | Syntax error in parameters or arguments | protocol-error | sender-admin
mailhostbox | 502 | Command not implemented | protocol-error | sender-admin
mailhostbox | 503 | Bad sequence of commands | protocol-error | sender-admin
mailhostbox | 504 | Command parameter not implemented | protocol-error | sender-admin
mailhostbox | 510 | Check the recipient's address | address-unknown | sender
mailhostbox | 512 | Domain can not be found. Unknown host. | domain-unknown | sender
mailhostbox | 515 | Destination mailbox address invalid | address-unknown | sender
mailhostbox | 517 | Problem with senders mail attribute, check properties | sender-domain | sender-admin
mailhostbox | 521 | Domain does not accept mail | domain-unknown | recipient-admin
mailhostbox | 522 | Recipient has exceeded mailbox limit | mailbox-full | recipient
mailhostbox | 523 | Server limit exceeded. Message too large | message-too-big | sender
mailhostbox | 530 | Access Denied. Authentication required | login-required | sender
mailhostbox | 531 | Mail system Full | server-fault | recipient-admin
mailhostbox | 533 | Remote server has insufficient disk space to hold email | server-fault | recipient-admin
mailhostbox | 534 | The authentication mechanism is too weak. Message too big | login-required | sender
mailhostbox | 535 | Multiple servers using the same IP. Required Authentication | login-required | sender
mailhostbox | 538 | Encryption is required for the requested authentication mechanism | tls-required | sender
mailhostbox | 540 | Email address has no DNS Server | domain-unknown | recipient-admin
mailhostbox | 541 | No response from host | unreachable | recipient-admin
mailhostbox | 542 | Bad Connection | unreachable | recipient-admin
mailhostbox | 543 | Routing server failure. No available route | unreachable | recipient-admin
mailhostbox | 546 | Email looping | routing-loop | recipient-admin
mailhostbox | 547 | Delivery time-out | expired | recipient-admin
mailhostbox | 550 | Requested action not taken: mailbox unavailable | - | sender
mailhostbox | 551 | User not local; please try the forward path | address-unknown | sender
mailhostbox | 552 | Requested mail action aborted: exceeded storage allocation | mailbox-full | recipient
mailhostbox | 553 | Requested action not taken: mailbox name not allowed | address-unknown | sender
mailhostbox | 554 | Transaction failed | - | sender
mailhostbox | X.1.0 | Other address status | address-unknown | sender
mailhostbox | X.1.1 | Bad destination mailbox address | address-unknown | sender
mailhostbox | X.1.2 | Bad destination system address | domain-unknown | sender
mailhostbox | X.1.3 | Bad destination mailbox address syntax | address-unknown | sender
mailhostbox | X.1.4 | Destination mailbox address ambiguous | address-unknown | recipient-admin
mailhostbox | X.1.5 | Destination mailbox address valid | - | nobody
mailhostbox | X.1.6 | Mailbox has moved | address-unknown | sender
mailhostbox | X.1.7 | Bad sender's mailbox address syntax | sender-domain | sender
mailhostbox | X.1.8 | Bad sender's system address | sender-domain | sender-admin
mailhostbox | X.2.0 | Other or undefined mailbox status | mailbox-disabled | recipient
mailhostbox | X.2.1 | Mailbox disabled, not accepting messages | mailbox-disabled | recipient
mailhostbox | X.2.2 | Mailbox full | mailbox-full | recipient
mailhostbox | X.2.3 | Message length exceeds administrative limit | message-too-big | sender
mailhostbox | X.2.4 | Mailing list expansion issue | server-fault | recipient-admin
mailhostbox | X.3.0 | Other or undefined mail system status | server-fault | recipient-admin
mailhostbox | X.3.1 | Mail system full | server-fault | recipient-admin
mailhostbox | X.3.2 | System not accepting network messages | server-fault | recipient-admin
mailhostbox | X.3.3 | System not capable of selected features | protocol-error | sender-admin
mailhostbox | X.3.4 | Message too big for the system | message-too-big | sender
mailhostbox | X.3.5 | System incorrectly configured | server-fault | recipient-admin
mailhostbox | X.4.0 | Other or undefined network or routing status | unreachable | recipient-admin
mailhostbox | X.4.1 | No answer from the host | unreachable | recipient-admin
mailhostbox | X.4.2 | Bad connection | unreachable | recipient-admin
mailhostbox | X.4.3 | Routing server failure | unreachable | recipient-admin
mailhostbox | X.4.4 | Unable to route | domain-unknown | recipient-admin
mailhostbox | X.4.5 | Network congestion | server-fault | nobody
mailhostbox | X.4.6 | Routing loop detected | routing-loop | recipient-admin
mailhostbox | X.4.7 | Delivery time expired | expired | recipient-admin
mailhostbox | X.5.0 | Other or undefined protocol status | protocol-error | sender-admin
mailhostbox | X.5.1 | Invalid command | protocol-error | sender-admin
mailhostbox | X.5.2 | Syntax error | protocol-error | sender-admin
mailhostbox | X.5.3 | Too many recipients | too-many-recipients | sender
mailhostbox | X.5.4 | Invalid command arguments | protocol-error | sender-admin
mailhostbox | X.5.5 | Wrong protocol version | protocol-error | sender-admin
mailhostbox | X.6.0 | Other or undefined media error | content-rejected | sender
mailhostbox | X.6.1 | Media not supported | content-rejected | sender
mailhostbox | X.6.2 | Conversion required and prohibited | content-rejected | sender
mailhostbox | X.6.3 | Conversion required but not supported | content-rejected | sender
mailhostbox | X.6.4 | Conversion with loss performed | - | nobody
mailhostbox | X.6.5 | Conversion failed | content-rejected | sender
mailhostbox | X.7.0 | Other or undefined security status | unknown | sender-admin
mailhostbox | X.7.1 | Delivery not authorized, message refused | unknown | sender-admin
mailhostbox | X.7.2 | Mailing list expansion prohibited | recipient-restricted | recipient
mailhostbox | X.7.3 | Security conversion required but not possible | tls-required | sender
mailhostbox | X.7.4 | Security features not supported | tls-required | sender-admin
mailhostbox | X.7.5 | Cryptographic failure | tls-required | sender-admin
mailhostbox | X.7.6 | Cryptographic algorithm not supported | tls-required | sender-admin
mailhostbox | X.7.7 | Message integrity failure | content-rejected | sender-admin
coreconnect | 554 5.2.3 | - | recipient-restricted | recipient-admin
coreconnect | 509 5.7.509 | - | sender-authentication | sender-admin
coreconnect | 550 5.0.0 | - | sender-authentication | sender-admin
coreconnect | 550 5.7.20 | - | sender-authentication | sender-admin
coreconnect | 550 5.7.26 | - | sender-authentication | sender-admin
coreconnect | 550 5.7.5 | - | sender-authentication | sender-admin
coreconnect | 550 5.7.509 | - | sender-authentication | sender-admin
coreconnect | 550 5.7.6 | - | sender-authentication | sender-admin
coreconnect | 550 5.7.8 | - | sender-authentication | sender-admin
coreconnect | 550 5.7.9 | - | sender-authentication | sender-admin
coreconnect | 550 | - | sender-authentication | sender-admin
coreconnect | 553 | - | sender-authentication | sender-admin
coreconnect | 554 5.0.0 | - | sender-authentication | sender-admin
coreconnect | 554 5.7.5 | - | sender-authentication | sender-admin
coreconnect | 555 5.7.5 | - | protocol-error | sender-admin
coreconnect | 450 4.1.1 | - | address-unknown | sender
coreconnect | 500 | - | protocol-error | sender-admin
coreconnect | 501 | - | address-unknown | sender
coreconnect | 505 | - | address-unknown | sender
coreconnect | 508 | - | address-unknown | sender
coreconnect | 511 | - | address-unknown | sender
coreconnect | 521 | - | address-unknown | sender
coreconnect | 522 | - | address-unknown | sender
coreconnect | 525 | - | address-unknown | sender
coreconnect | 540 | - | address-unknown | sender
coreconnect | 542 | - | address-unknown | sender
coreconnect | 550 | - | address-unknown | sender
coreconnect | 551 | - | address-unknown | sender
coreconnect | 552 | - | address-unknown | sender
coreconnect | 553 | - | address-unknown | sender
coreconnect | 554 | - | address-unknown | sender
coreconnect | 550 | - | address-unknown | sender
coreconnect | 550 5.2.1 | - | mailbox-disabled | sender
coreconnect | - | - | unreachable | recipient-admin
coreconnect | 450 4.2.2 | - | address-unknown | sender
coreconnect | 452 | - | address-unknown | sender
coreconnect | 498 | - | address-unknown | sender
coreconnect | 511 | - | address-unknown | sender
coreconnect | 516 5.1.6 | - | address-unknown | sender
coreconnect | 522 5.2.2 | - | address-unknown | sender
coreconnect | 550 4.2.2 | - | address-unknown | sender
coreconnect | 550 5.0.350 | - | address-unknown | sender
coreconnect | 550 5.2.0 | - | address-unknown | sender
coreconnect | 550 5.2.2 | - | address-unknown | sender
coreconnect | 550 5.4.6 | - | address-unknown | sender
coreconnect | 550 5.5.0 | - | address-unknown | sender
coreconnect | 550 5.5.1 | - | address-unknown | sender
coreconnect | 552 | - | address-unknown | sender
coreconnect | 553 5.3.1 | - | address-unknown | sender
coreconnect | 554 5.1.1 | - | address-unknown | sender
coreconnect | 452 4.1.1 | - | mailbox-full | recipient
coreconnect | 452 4.2.2 | - | mailbox-full | recipient
coreconnect | 550 5.2.2 | - | mailbox-full | recipient
coreconnect | 552 5.2.2 | - | mailbox-full | recipient
coreconnect | 221 | - | - | sender
coreconnect | 550 4.2.1 | - | rate-limited | sender
coreconnect | 550 5.2.1 | - | rate-limited | sender
coreconnect | 550 5.2.122 | - | rate-limited | sender
coreconnect | 554 5.2.121 | - | rate-limited | sender
coreconnect | 554 5.2.122 | - | rate-limited | sender
coreconnect | 450 | - | recipient-restricted | recipient-admin
coreconnect | 502 | - | recipient-restricted | recipient-admin
coreconnect | 503 | - | recipient-restricted | recipient-admin
coreconnect | 510 | - | recipient-restricted | recipient-admin
coreconnect | 521 5.3.0 | - | server-fault | recipient-admin
coreconnect | 530 | - | login-required | sender
coreconnect | 535 | - | login-required | sender
coreconnect | 541 5.4.1 | - | recipient-restricted | recipient-admin
coreconnect | 550 | - | recipient-restricted | recipient-admin
coreconnect | 550 5.4.316 | - | unreachable | recipient-admin
coreconnect | 550 5.4.317 | - | unreachable | recipient-admin
coreconnect | 550 5.7.705 | - | sender-refused | sender-admin
coreconnect | 450 4.1.8 | - | sender-domain | sender-admin
coreconnect | 501 | - | sender-domain | sender-admin
coreconnect | 533 5.7.1 | - | sender-domain | sender-admin
coreconnect | 550 | - | sender-domain | sender-admin
coreconnect | 553 5.1.8 | - | sender-domain | sender-admin
coreconnect | 554 | - | sender-domain | sender-admin
coreconnect | 550 5.2.3 | - | message-too-big | sender
coreconnect | 550 5.4.0 | - | routing-loop | recipient-admin
coreconnect | 550 5.4.12 | - | routing-loop | recipient-admin
coreconnect | 550 5.4.14 | - | routing-loop | recipient-admin
coreconnect | 550 5.4.6 | - | routing-loop | recipient-admin
coreconnect | 554 | - | sender-blocklisted | sender-admin
`;
