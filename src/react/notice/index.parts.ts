export {
  NoticeDismiss as ConsentNoticeDismiss,
  type NoticeDismissProps as ConsentNoticeDismissProps,
} from './notice-dismiss.js'
export { NoticeRoot as ConsentNoticeRoot, type NoticeRootProps as ConsentNoticeRootProps } from './notice-root.js'
export { NoticeText as ConsentNoticeText, type NoticeTextProps as ConsentNoticeTextProps } from './notice-text.js'
