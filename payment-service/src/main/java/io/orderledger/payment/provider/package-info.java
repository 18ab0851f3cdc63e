/** Payment providers behind one port: what is asked of them, and what they say. */
@NullMarked
package io.orderledger.payment.provider;

import org.jspecify.annotations.NullMarked;
