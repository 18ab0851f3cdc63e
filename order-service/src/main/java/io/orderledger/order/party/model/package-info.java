/** Who buys: whether they may, and on what authority they act. */
@NullMarked
package io.orderledger.order.party.model;

import org.jspecify.annotations.NullMarked;
