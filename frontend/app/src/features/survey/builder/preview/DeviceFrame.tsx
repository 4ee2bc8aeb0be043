import { useLayoutEffect, useRef, useState } from "react";
import styles from "./preview.module.css";

/** This is the height of the frame, in pixels of this page. */
const height = 640;

type Props = { page: string; title: string; width: number };

/** A page laid out at that width; where there is less room it is drawn smaller, not laid out anew. */
export function DeviceFrame({ page, title, width }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const [available, setAvailable] = useState(width);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const measure = () => setAvailable(element.clientWidth || width);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);
  const scale = Math.min(1, available / width);
  return (
    <div ref={room} className={styles.room} style={{ height }}>
      <iframe
        src={page}
        title={title}
        className={styles.frame}
        style={{ width, height: height / scale, transform: `scale(${scale})` }}
      />
    </div>
  );
}
