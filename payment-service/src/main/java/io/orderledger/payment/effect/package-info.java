/** What is asked of the provider, durably and once; and what is looked up when it keeps silent. */
@NullMarked
package io.orderledger.payment.effect;

import org.jspecify.annotations.NullMarked;
