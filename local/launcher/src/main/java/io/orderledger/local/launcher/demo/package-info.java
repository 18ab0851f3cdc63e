/** Mixed lifecycles of orders through public HTTP and the provider's real webhooks. */
@NullMarked
package io.orderledger.local.launcher.demo;

import org.jspecify.annotations.NullMarked;
