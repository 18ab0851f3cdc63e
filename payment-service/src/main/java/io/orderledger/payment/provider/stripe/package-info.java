/** Stripe, by its official library. Source: Stripe API reference and webhook documentation. */
@NullMarked
package io.orderledger.payment.provider.stripe;

import org.jspecify.annotations.NullMarked;
