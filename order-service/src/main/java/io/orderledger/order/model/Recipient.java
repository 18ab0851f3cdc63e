package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Who receives the goods. Never branched on: it reads as null once the person was erased.
 *
 * @param address null for pickup
 */
@Clause(ClauseId.B_10_4)
public record Recipient(PersonalText name, PersonalText phone, @Nullable PersonalText address) {}
