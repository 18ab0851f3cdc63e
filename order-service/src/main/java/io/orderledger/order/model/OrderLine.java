package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import org.jspecify.annotations.Nullable;

/**
 * One line of a placed order, as it stays for the order's life (B-2.8).
 *
 * @param line counts from 1
 * @param net what all pieces cost together after discounts
 * @param noReturnGround why goods of proper quality cannot be returned; null when they can
 */
@Clause(ClauseId.B_2_9)
public record OrderLine(
    int line,
    String sku,
    String name,
    int quantity,
    Tenge unitPrice,
    Tenge net,
    @Nullable String noReturnGround) {}
