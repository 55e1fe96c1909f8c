package social.skein.web;

import java.util.List;
import java.util.Map;

/** The form to edit one's profile as it was filled in, and what is wrong with which field. */
public record ProfileForm(
    String displayName,
    String aboutMe,
    String timeZone,
    List<String> timeZones,
    Map<String, String> problems) {}
