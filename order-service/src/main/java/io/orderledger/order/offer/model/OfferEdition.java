package io.orderledger.order.offer.model;

import io.orderledger.order.pricing.model.PricingTerms;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.money.Tenge;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;

/**
 * A seller's contract in one wording.
 *
 * @param validFrom first Almaty day of its force
 * @param deliveryFees the most that each way of delivery costs in the home zone at the usual
 *     weight, whatever the tariff says; a way that is not there is not offered
 * @param text the wording itself
 * @param contentHash SHA-256 of the text in UTF-8, lower-case hex
 */
public record OfferEdition(
    String sellerId,
    String edition,
    LocalDate validFrom,
    Terms terms,
    Map<DeliveryMethod, Tenge> deliveryFees,
    String text,
    String contentHash) {

  /** What the names of signed contracts' terms begin with: no offer's name does. */
  public static final String CONTRACT_PREFIX = "contract-";

  public OfferEdition {
    deliveryFees = Map.copyOf(deliveryFees);
  }

  /** An edition whose hash is taken of its text. */
  public static OfferEdition worded(
      String sellerId,
      String edition,
      LocalDate validFrom,
      Terms terms,
      Map<DeliveryMethod, Tenge> deliveryFees,
      String text) {
    return new OfferEdition(sellerId, edition, validFrom, terms, deliveryFees, text, sha256(text));
  }

  OfferEdition from(LocalDate day) {
    return new OfferEdition(sellerId, edition, day, terms, deliveryFees, text, contentHash);
  }

  public static boolean isNameOfContract(String edition) {
    return edition.startsWith(CONTRACT_PREFIX);
  }

  /** What it says about prices. */
  public PricingTerms pricing() {
    return new PricingTerms(terms.ordering().obviousPriceErrorMultiple());
  }

  /** Its terms alone, where the wording is kept apart; the hash is the wording's all the same. */
  public OfferEdition withoutText() {
    return new OfferEdition(sellerId, edition, validFrom, terms, deliveryFees, "", contentHash);
  }

  public boolean saysTheSameAs(OfferEdition other) {
    return contentHash.equals(other.contentHash)
        && terms.equals(other.terms)
        && deliveryFees.equals(other.deliveryFees);
  }

  private static String sha256(String text) {
    try {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
