/** A signed contract, as pure rules. */
@NullMarked
package io.orderledger.order.contract.model;

import org.jspecify.annotations.NullMarked;
