/** The promised day: watched before it comes, and moved with a cause. */
@NullMarked
package io.orderledger.delivery.promise;

import org.jspecify.annotations.NullMarked;
