using System.Text.Json.Nodes;

namespace Metabot.Generators.Analysis.Bots;

// Puts one fault into a bot in which all fits, and says under which rule and which name it has to be found.
internal static class BotFaultSeeds
{
    private static readonly Func<RandomBot, Random, (string Id, string Name, string What)>[] Kinds =
    [
        WaitInCondition, CircleOfEvents, AddUnstarted, AddUnreadParameter,
        WaitForStatus, CircleOfActivations, AddUnstartedCircle, RenameReadParameter,
        WaitInTrigger, CircleThroughScript, ForgetCall, AddUnreadParameter,
    ];

    public static (string Id, string Name, string What) Put(RandomBot bot, int index, Random random) => Kinds[index % Kinds.Length](bot, random);

    private static (string Id, string Name, string What) WaitInCondition(RandomBot bot, Random random)
    {
        var name = bot.TakeName();
        var asked = random.Next(3) switch
        {
            0 => $"lead.isTagExist('{name}')",
            1 => $"lead.getAttr('{name}') == 'x'",
            _ => $"lead.isContextExist('{name}')",
        };
        bot.Commands(Pick(bot, random)).Add(new JsonObject { ["condition"] = $"if (!{asked}) return false; return leadId > 0;", ["text"] = "Now" });
        return ("MBOT5007", $"'{name}'", "a condition waits for what nothing sets");
    }

    private static (string Id, string Name, string What) WaitForStatus(RandomBot bot, Random random)
    {
        bot.Manifest["statuses"]!.AsArray().Add("partner");
        bot.Commands(Pick(bot, random)).Add(new JsonObject { ["condition"] = "return lead.isInStatus('partner');", ["text"] = "Now" });
        return ("MBOT5007", "status 'partner'", "a condition waits for a status that nothing sets");
    }

    private static (string Id, string Name, string What) WaitInTrigger(RandomBot bot, Random random)
    {
        var name = bot.TakeName();
        var kind = random.Next(2) == 0 ? "tag_added" : "context_added";
        bot.Triggers[bot.TakeName()] = new JsonObject { ["on"] = new JsonArray(new JsonObject { [kind] = name }), ["script"] = Pick(bot, random) };
        return ("MBOT5007", $"'{name}'", "a trigger waits for what nothing sets");
    }

    // Each takes off what it waits for and puts on what the other one waits for.
    private static (string Id, string Name, string What) CircleOfEvents(RandomBot bot, Random random)
    {
        var (one, other, isTag) = (bot.TakeName(), bot.TakeName(), random.Next(2) == 0);
        var (add, remove, on) = isTag ? ("add_tags", "remove_tags", "tag_added") : ("add_contexts", "remove_contexts", "context_added");
        foreach (var (own, next) in new[] { (one, other), (other, one) })
        {
            AddCalled(bot, $"do_{own}", new JsonObject { [remove] = own }, new JsonObject { ["text"] = "Hi" }, new JsonObject { [add] = next });
            bot.Triggers[$"on_{own}"] = new JsonObject { ["on"] = new JsonArray(new JsonObject { [on] = own }), ["script"] = $"do_{own}" };
        }

        return ("MBOT5006", $"on_{one} -> on_{other} -> on_{one}", "triggers set each other off");
    }

    private static (string Id, string Name, string What) CircleOfActivations(RandomBot bot, Random random)
    {
        var (one, other) = (bot.TakeName(), bot.TakeName());
        AddCalled(bot, $"do_{one}", new JsonObject { ["text"] = "Hi" }, new JsonObject { ["run_trigger"] = other });
        AddCalled(bot, $"do_{other}", new JsonObject { ["run_trigger"] = one });
        bot.Triggers[one] = new JsonObject { ["script"] = $"do_{one}" };
        bot.Triggers[other] = new JsonObject { ["script"] = $"do_{other}", ["run_after_sec"] = 0, ["else_script"] = Pick(bot, random) };
        return ("MBOT5006", $"{one} -> {other} -> {one}", "triggers activate each other");
    }

    private static (string Id, string Name, string What) CircleThroughScript(RandomBot bot, Random random)
    {
        var (code, inner) = (bot.TakeName(), bot.TakeName());
        AddCalled(bot, inner, new JsonObject { ["status"] = "new" }, new JsonObject { ["status"] = "client" });
        AddCalled(bot, $"do_{code}", new JsonObject { ["text"] = "Hi" }, new JsonObject { ["run_script"] = inner });
        bot.Triggers[code] = new JsonObject { ["on"] = new JsonArray(new JsonObject { ["status_changed"] = random.Next(2) == 0 ? "client" : true }), ["script"] = $"do_{code}" };
        return ("MBOT5006", $"{code} -> {code}", "a trigger sets itself off by a script that its script runs");
    }

    private static (string Id, string Name, string What) AddUnstarted(RandomBot bot, Random random)
    {
        var code = bot.TakeName();
        bot.Scripts[code] = new JsonObject { ["commands"] = new JsonArray(new JsonObject { ["text"] = "Hi" }, new JsonObject { ["run_script"] = Pick(bot, random) }) };
        return ("MBOT5007", $"script '{code}'", "nothing starts a script");
    }

    private static (string Id, string Name, string What) AddUnstartedCircle(RandomBot bot, Random random)
    {
        var (one, other) = (bot.TakeName(), bot.TakeName());
        bot.Scripts[one] = new JsonObject { ["id"] = random.Next(1_000, 9_999), ["commands"] = new JsonArray(new JsonObject { ["run_script"] = other }) };
        bot.Scripts[other] = new JsonObject { ["commands"] = new JsonArray(new JsonObject { ["text"] = "Hi" }), ["menu"] = new JsonArray(new JsonObject { ["caption"] = "Back", ["script"] = one }) };
        return ("MBOT5007", $"script '{one}'", "two scripts start only each other");
    }

    // What only the program started, it does not start any more.
    private static (string Id, string Name, string What) ForgetCall(RandomBot bot, Random random)
    {
        var code = bot.TakeName();
        AddCalled(bot, code, new JsonObject { ["text"] = "Hi" });
        bot.Called.Remove(code);
        bot.Called.Add(Pick(bot, random));
        return ("MBOT5007", $"script '{code}'", "the program forgot a script");
    }

    private static (string Id, string Name, string What) AddUnreadParameter(RandomBot bot, Random random)
    {
        var (code, name) = (Pick(bot, random), bot.TakeName());
        bot.Scripts[code]!["parameters"]![name] = random.Next(2) == 0 ? "number" : "object?";
        return ("MBOT5006", $"script '{code}' runs reads its parameter '{name}'", "nobody reads a parameter");
    }

    private static (string Id, string Name, string What) RenameReadParameter(RandomBot bot, Random random)
    {
        var code = bot.Codes[^(1 + random.Next(2))];
        var name = bot.Scripts[code]!["parameters"]!.AsObject().First().Key;
        bot.Commands(code)[0]!["text"] = "{{ request.whole_name }}";
        return ("MBOT5006", $"parameter '{name}'", "a parameter is read under another name");
    }

    private static void AddCalled(RandomBot bot, string code, params IReadOnlyList<JsonNode> commands)
    {
        bot.Scripts[code] = new JsonObject { ["commands"] = new JsonArray([.. commands]) };
        bot.Called.Add(code);
    }

    private static string Pick(RandomBot bot, Random random) => bot.Codes[random.Next(bot.Codes.Count)];
}
