namespace Metabot.Rules;

// An endpoint's alias becomes the end of an address, its slashes those of the address.
internal static class AliasText
{
    // Completes the sentence "alias does not name a target: ..."; null where it names one.
    public static string? WhyNot(string? alias)
    {
        if (string.IsNullOrWhiteSpace(alias))
        {
            return RuleMessages.BlankCode;
        }

        foreach (var part in alias!.Split('/'))
        {
            switch (part)
            {
                case "":
                    return RuleMessages.EmptyAliasPart;

                // an address takes these for steps, and their escaped forms, too
                case "." or "..":
                    return RuleMessages.DotsInAlias;
            }
        }

        return null;
    }
}
