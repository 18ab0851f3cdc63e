package io.orderledger.payment.card;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * A customer's consent to a text that was shown: a word of its own, never implied by a payment.
 *
 * @param version of the text, as {@code GET /consents} told it
 * @param language it was shown in
 * @param channel through which it was given
 */
@Schema(name = "GivenConsent")
public record GivenConsent(
    @NotBlank @Pattern(regexp = "[0-9.-]{1,20}") @Schema(example = "2026-11") String version,
    @NotBlank @Pattern(regexp = "ru|kk|en") @Schema(example = "ru") String language,
    @NotBlank @Pattern(regexp = "web|app|desk") @Schema(example = "web") String channel) {}
