/** What ties a request to the life it belongs to. */
@NullMarked
package io.orderledger.servicekit.correlation;

import org.jspecify.annotations.NullMarked;
