package io.orderledger.payment.provider;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much evidence a provider takes.
 *
 * @param ofAField characters in one field
 * @param inAll characters in all fields together
 * @param ofFiles bytes in all files together
 */
public record EvidenceLimits(int ofAField, int inAll, int ofFiles) {

  private static final String CUT = " […]";

  /** The evidence with what is too long cut, and marked as cut; the statement gives way first. */
  public Map<EvidenceField, String> within(Map<EvidenceField, String> evidence) {
    Map<EvidenceField, String> fitting = new EnumMap<>(EvidenceField.class);
    int left = inAll;
    for (EvidenceField field : EvidenceField.values()) {
      String text = evidence.get(field);
      if (text != null && !text.isBlank() && left > CUT.length()) {
        String cut = cut(text, Math.min(ofAField, left));
        fitting.put(field, cut);
        left -= cut.length();
      }
    }
    return fitting;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Math.max(0, most - CUT.length());
    // Never in the middle of a character of two halves.
    int whole = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, whole) + CUT;
  }
}
