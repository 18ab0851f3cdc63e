package io.orderledger.payment.refund;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An operator takes a refund back.
 *
 * @param reason for the record; no personal data
 */
record RefundWithdrawal(
    @NotBlank @Size(max = 200) @Schema(example = "Asked for twice") String reason) {}
