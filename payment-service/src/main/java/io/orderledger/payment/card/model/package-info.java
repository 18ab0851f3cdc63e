/** What a saved card's stream decides: pure rules. */
@NullMarked
package io.orderledger.payment.card.model;

import org.jspecify.annotations.NullMarked;
