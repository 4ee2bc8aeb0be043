package io.tenward.role.reading;

import java.util.List;

/**
 * What a parser found in a document.
 *
 * @param pages 0 where it has none
 * @param pictures whether it shows some
 */
record Content(List<DocumentBlock> blocks, int pages, boolean pictures) {
  static Content of(List<DocumentBlock> blocks) {
    return new Content(blocks, 0, false);
  }
}
