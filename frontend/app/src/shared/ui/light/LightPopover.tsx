import { use, useRef } from "react";
import { useInteractOutside } from "react-aria/useInteractOutside";
import { OverlayTriggerStateContext } from "react-aria-components/Dialog";
import { Popover, type PopoverProps } from "react-aria-components/Popover";

type Props = Omit<PopoverProps, "isNonModal">;

/**
 * A popover that hides nothing of the page, which may have thousands of elements. Where the focus leaves it, the library closes
 * it; a press on what takes no focus, such as text, closes it as well.
 */
export function LightPopover(props: Props) {
  const trigger = use(OverlayTriggerStateContext);
  const place = useRef<HTMLElement>(null);
  const isOpen = props.isOpen ?? trigger?.isOpen ?? false;
  useInteractOutside({
    ref: place,
    onInteractOutside: () => (props.onOpenChange ? props.onOpenChange(false) : trigger?.close()),
    isDisabled: !isOpen,
  });
  return <Popover ref={place} isNonModal {...props} />;
}
