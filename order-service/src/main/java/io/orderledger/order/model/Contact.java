package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * How the buyer is reached. Never branched on: it reads as null once the person was erased.
 *
 * @param phone null when the buyer gave none
 */
@Clause({ClauseId.B_10_4, ClauseId.B_15_4})
public record Contact(PersonalText email, @Nullable PersonalText phone, Language language) {}
