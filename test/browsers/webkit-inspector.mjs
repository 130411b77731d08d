/**
 * A Web Inspector client beside WebDriver, over the remote inspector's own socket: the only
 * way to set media features in WebKitGTK.
 *
 * A message is a 4-byte length, a flag byte (1: little-endian), a name ended by NUL, and its
 * parameters (GVariant-encoded; of them only two 64-bit numbers and a string are needed here).
 * See WebKit's Source/WebKit/UIProcess/Inspector/glib/RemoteInspectorProtocolHandler.
 */
import { connect } from 'node:net';

/** Commands to the page and commands to its target share a socket; these never meet. */
const TARGET_ID_OFFSET = 1_000_000;

/** @returns {Promise<(method: string, parameters?: object) => Promise<unknown>>} sends one command to the page */
export async function attachInspector(port) {
  const socket = connect(port, '127.0.0.1');
  socket.unref();

  const connectionAndTarget = Buffer.alloc(16);
  connectionAndTarget.writeBigUInt64LE(1n, 0);
  connectionAndTarget.writeBigUInt64LE(1n, 8);

  const sendFrame = (name, parameters) => {
    const body = Buffer.concat([Buffer.from(`${name}\0`), parameters]);
    const head = Buffer.alloc(5);
    head.writeUInt32BE(body.length);
    head[4] = 1;
    socket.write(Buffer.concat([head, body]));
  };

  const waiting = new Map();
  let pageTarget;
  let announcePage;
  const pageKnown = new Promise((resolve, reject) => {
    announcePage = resolve;
    socket.once('error', reject);
    setTimeout(() => reject(new Error('WebKit announced no page to inspect')), 10_000).unref();
  });

  const receive = ({ method, params }) => {
    if (method === 'Target.targetCreated') {
      const { targetInfo } = params;
      if (targetInfo.type !== 'page' || targetInfo.isProvisional) return;
      pageTarget = targetInfo.targetId;
      announcePage();
    } else if (method === 'Target.didCommitProvisionalTarget') {
      // a navigation to another site swaps the process, and with it the target
      pageTarget = params.newTargetId;
    } else if (method === 'Target.dispatchMessageFromTarget') {
      const answer = JSON.parse(params.message);
      const command = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.error) command?.reject(new Error(answer.error.message));
      else command?.resolve(answer.result);
    }
  };

  let unread = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    unread = Buffer.concat([unread, bytes]);
    while (unread.length >= 5 && unread.length >= 5 + unread.readUInt32BE(0)) {
      const end = 5 + unread.readUInt32BE(0);
      const body = unread.subarray(5, end);
      unread = unread.subarray(end);
      const nameEnd = body.indexOf(0);
      const name = body.toString('latin1', 0, nameEnd);
      if (name === 'DidSetupInspectorClient') sendFrame('Setup', connectionAndTarget);
      // after the name: connection and target (16 bytes), then the message up to its NUL
      else if (name === 'SendMessageToFrontend')
        receive(JSON.parse(body.toString('utf8', nameEnd + 17, body.length - 1)));
    }
  });

  sendFrame('SetupInspectorClient', Buffer.alloc(0));
  await pageKnown;

  let lastId = 0;
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      const envelope = {
        id: TARGET_ID_OFFSET + id,
        method: 'Target.sendMessageToTarget',
        params: { targetId: pageTarget, message: JSON.stringify({ id, method, params }) },
      };
      sendFrame(
        'SendMessageToBackend',
        Buffer.concat([connectionAndTarget, Buffer.from(`${JSON.stringify(envelope)}\0`)]),
      );
    });
}
