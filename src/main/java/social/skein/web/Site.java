package social.skein.web;

import java.time.Clock;
import org.springframework.stereotype.Component;
import social.skein.platform.SkeinSettings;

/** What is the same on every page. */
@Component
record Site(
    Texts texts,
    StaticFiles.Assets assets,
    PostWords words,
    DeedBars deeds,
    SkeinSettings settings,
    Clock clock) {}
