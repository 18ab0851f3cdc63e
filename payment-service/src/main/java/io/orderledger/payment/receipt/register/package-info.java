/** The seller's fiscal register: a port, and the gateway that we speak to. */
@NullMarked
package io.orderledger.payment.receipt.register;

import org.jspecify.annotations.NullMarked;
