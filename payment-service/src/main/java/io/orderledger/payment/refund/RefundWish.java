package io.orderledger.payment.refund;

import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An operator wants money to go back.
 *
 * @param reason for the record; no personal data
 */
record RefundWish(
    @NotNull @Schema(example = "{\"amount\": 4000, \"currency\": \"KZT\"}") Tenge amount,
    @NotBlank @Size(max = 200) @Schema(example = "Goodwill for the delay") String reason) {}
