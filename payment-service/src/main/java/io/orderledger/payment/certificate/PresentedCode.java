package io.orderledger.payment.certificate;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A certificate's code in a request's body: never in an address, where it would be logged.
 *
 * @param code as it is printed; case, spaces and hyphens do not matter
 */
record PresentedCode(
    @NotBlank @Size(max = 60) @Schema(example = "C7K2M9QXAB-4TZ8W-0HN3V-K6Y1R-P5D2J") String code) {

  @Override
  public String toString() {
    return "PresentedCode[]";
  }
}
