package io.orderledger.delivery.cash;

import io.orderledger.delivery.model.CashTaking;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Cash that was taken for the goods.
 *
 * @param amount all that is owed: change was given
 * @param takenBy the courier's id, or that of whoever is at the desk; no name
 * @param fiscalPlace the place of settlement that the fiscal receipt names
 */
@Clause({ClauseId.B_5_2, ClauseId.B_5_7})
public record CashForm(
    @NotNull @Schema(example = "{\"amount\": 19500, \"currency\": \"KZT\"}") Tenge amount,
    @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,63}")
        @Schema(example = "courier-17")
        @Identifier
        String takenBy,
    @NotBlank @Size(max = 100) @Schema(example = "KKM 600400012345") @Identifier
        String fiscalPlace) {

  /** Null when nothing was said of cash. */
  public static @Nullable CashTaking taking(@Nullable CashForm form) {
    return form == null ? null : new CashTaking(form.amount(), form.takenBy(), form.fiscalPlace());
  }
}
