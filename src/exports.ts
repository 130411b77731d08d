export { VERSION } from './define.js';
export { HealthAnswer } from './health-answer/health-answer.js';
export { HealthAnswerErrorEvent, HealthAnswerLoadEvent } from './health-answer/events.js';
export { HealthConfigElement } from './health-config/health-config.js';
export { PrivacyNotice } from './privacy-notice/privacy-notice.js';
export {
  PrivacyNoticeAcknowledgeEvent,
  PrivacyNoticeErrorEvent,
  PrivacyNoticeLoadEvent,
} from './privacy-notice/events.js';
export { LoadError, type LoadReason } from './loading/load-error.js';
export type { Status } from './controllers/document-controller.js';
export type { MessageOverrides, Messages } from './words/messages.js';
