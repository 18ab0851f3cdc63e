package io.orderledger.shared.event;

/**
 * What force majeure does.
 *
 * @param extendsTerms whether terms that run are extended by its days (B-12; not)
 * @param terminationAfterDays consecutive calendar days after which either side may terminate
 *     (B-12); 0 when the edition knows no such right
 */
public record ForceMajeureTerms(boolean extendsTerms, int terminationAfterDays) {

  public static final ForceMajeureTerms WHEN_SILENT = new ForceMajeureTerms(true, 60);
}
