// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Installation;

/** The browser of the tests, unpacked by {@code itest/browser/prepare.mjs}. One process for a test class. */
final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--disable-dev-shm-usage",
            "--no-zygote",
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path unpacked = Built.source("itest/browser/node_modules/.chromium");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LD_LIBRARY_PATH", unpacked.resolve("lib").toString());
        environment.put("FONTCONFIG_FILE", unpacked.resolve("fonts.conf").toString());
        environment.put("PLAYWRIGHT_NODEJS_PATH", node());
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(unpacked.resolve("chromium"))
                        .setChromiumSandbox(false)
                        .setEnv(environment)
                        .setArgs(ARGUMENTS));
    }

    /** A window of its own, without anybody's cookies. */
    Page window(Installation installation) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(installation.base().toString())
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setReducedMotion(ReducedMotion.REDUCE) // where the focus goes, the window follows at once
                .setViewportSize(1366, 850));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    private static String node() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("node is not on the PATH"))
                .toString();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
