/** The whole system as its users meet it: public HTTP and the provider's signed webhooks. */
@NullMarked
package io.orderledger.system;

import org.jspecify.annotations.NullMarked;
