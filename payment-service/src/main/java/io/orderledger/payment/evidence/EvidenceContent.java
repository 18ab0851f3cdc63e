package io.orderledger.payment.evidence;

import io.orderledger.payment.evidence.file.model.EvidenceFileKind;
import io.orderledger.payment.provider.Digest;
import io.orderledger.payment.provider.EvidenceField;
import io.orderledger.shared.personal.PersonalText;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is put before a bank, frozen as one text whose hash proves it.
 *
 * @param files SHA-256 of each, hex, by what it shows; the text of evidence without files is as it
 *     was before there were any
 */
public record EvidenceContent(
    Map<EvidenceField, String> fields, Map<EvidenceFileKind, String> files) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<EvidenceField, String>> FIELDS = new TypeReference<>() {};
  private static final TypeReference<Map<EvidenceFileKind, String>> FILES =
      new TypeReference<>() {};

  public EvidenceContent {
    EnumMap<EvidenceField, String> ordered = new EnumMap<>(EvidenceField.class);
    ordered.putAll(fields);
    fields = ordered;
    EnumMap<EvidenceFileKind, String> orderedFiles = new EnumMap<>(EvidenceFileKind.class);
    orderedFiles.putAll(files);
    files = orderedFiles;
  }

  /** What was frozen. */
  public static EvidenceContent read(PersonalText frozen) {
    JsonNode read = JSON.readTree(frozen.value());
    return read.has("files")
        ? new EvidenceContent(
            JSON.convertValue(read.path("fields"), FIELDS),
            JSON.convertValue(read.path("files"), FILES))
        : new EvidenceContent(JSON.convertValue(read, FIELDS), Map.of());
  }

  PersonalText frozen() {
    return PersonalText.of(JSON.writeValueAsString(files.isEmpty() ? fields : this));
  }

  /** SHA-256 over the frozen text in UTF-8, hex. */
  String hash() {
    return Digest.sha256(frozen().value().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "EvidenceContent" + fields.keySet() + files;
  }
}
