package io.tenward.situation;

import io.quarkus.runtime.util.ClassPathUtils;
import io.tenward.base.json.Json;
import io.tenward.contract.SituationForm;
import io.tenward.contract.SituationGroup;
import io.tenward.contract.SituationTemplateView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Describes a template that ships with the product: a file of {@code situations}, whose name is its
 * key.
 *
 * @param order among those of its group
 */
record ShippedSituation(SituationGroup group, int order, SituationForm form) {
  static final List<SituationTemplateView> ALL = all();

  private static List<SituationTemplateView> all() {
    var found = new TreeMap<String, ShippedSituation>();
    try {
      ClassPathUtils.consumeAsPaths("situations", folder -> read(folder, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getValue().order))
        .map(
            each ->
                new SituationTemplateView(
                    each.getKey(), each.getValue().group, each.getValue().form, null))
        .toList();
  }

  private static void read(Path folder, Map<String, ShippedSituation> found) {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var key = file.getFileName().toString().replaceFirst("\\.json$", "");
        found.put(key, Json.MAPPER.readValue(Files.readString(file), ShippedSituation.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
