/** A dialog over the page. */
import { Modal, type ModalProps } from 'antd';

/** As the library's, but not in the body itself, whose scrolling it would lock by a style of its own, which the policy refuses. */
export const Dialog = (props: ModalProps) => <Modal getContainer={overlays} {...props} />;

const overlays = (): HTMLElement => document.getElementById('overlays')!;
