package io.orderledger.payment.evidence;

import io.orderledger.payment.provider.Digest;
import io.orderledger.payment.provider.EvidenceField;
import io.orderledger.shared.personal.PersonalText;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is put before a bank, frozen as one text whose hash proves it. */
public record EvidenceContent(Map<EvidenceField, String> fields) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public EvidenceContent {
    EnumMap<EvidenceField, String> ordered = new EnumMap<>(EvidenceField.class);
    ordered.putAll(fields);
    fields = ordered;
  }

  /** What was frozen. */
  public static EvidenceContent read(PersonalText frozen) {
    return new EvidenceContent(
        JSON.readValue(frozen.value(), new TypeReference<Map<EvidenceField, String>>() {}));
  }

  PersonalText frozen() {
    return PersonalText.of(JSON.writeValueAsString(fields));
  }

  /** SHA-256 over the frozen text in UTF-8, hex. */
  String hash() {
    return Digest.sha256(frozen().value().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "EvidenceContent" + fields.keySet();
  }
}
