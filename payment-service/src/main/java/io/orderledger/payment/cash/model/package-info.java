/** The cash that one courier holds: what is told and asked of it, and what happened. Pure. */
@NullMarked
package io.orderledger.payment.cash.model;

import org.jspecify.annotations.NullMarked;
