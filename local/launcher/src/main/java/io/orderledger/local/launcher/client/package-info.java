/** The services as a client sees them: public HTTP and tokens, nothing else. */
@NullMarked
package io.orderledger.local.launcher.client;

import org.jspecify.annotations.NullMarked;
