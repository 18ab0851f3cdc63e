/** Reactions to facts about returns. */
@NullMarked
package io.orderledger.payment.returns;

import org.jspecify.annotations.NullMarked;
