package io.orderledger.simulator.resources;

import java.util.Set;

/**
 * A file that a seller gave the provider. Its bytes are not kept, only what proves them. Source:
 * Stripe API reference, "Create a file".
 *
 * @param created seconds since the epoch
 * @param type what it is by its first bytes
 * @param sha256 over its bytes, hex
 */
public record Upload(
    String id, String account, long created, String name, long size, String type, String sha256)
    implements Resource {

  static final String PURPOSE = "dispute_evidence";
  private static final Set<String> TYPES = Set.of("pdf", "png", "jpg");

  @Override
  public String intent() {
    return id;
  }

  /** {@code POST /v1/files}, as {@code http.Multipart} read it. */
  public static Upload create(Work work, String account, Parameters request) {
    if (!PURPOSE.equals(request.required("purpose"))) {
      throw StripeFailure.refused(null, "purpose", "The sandbox takes dispute_evidence only.");
    }
    String type = request.required("file[type]");
    if (!TYPES.contains(type)) {
      throw StripeFailure.refused(null, "file", "The file must be a PDF, JPEG or PNG.");
    }
    return work.put(
        new Upload(
            Ids.of("file"),
            account,
            work.now(),
            request.required("file[name]"),
            request.positive("file[size]", 1),
            type,
            request.required("file[sha256]")));
  }
}
