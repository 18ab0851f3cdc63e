/** The order's money in double entry: what each event posts, kept and shown. */
@NullMarked
package io.orderledger.payment.ledger;

import org.jspecify.annotations.NullMarked;
