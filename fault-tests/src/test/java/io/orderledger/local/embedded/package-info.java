@NullMarked
package io.orderledger.local.embedded;

import org.jspecify.annotations.NullMarked;
