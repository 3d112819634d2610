using System.Text.Json.Nodes;

namespace Metabot.Generators.Analysis.Bots;

// A bot as people write them, in which all fits, and a program that calls it. Names are made of words, so that none is a slip of another one.
internal sealed class RandomBot
{
    private static readonly string[] Things = ["order", "invoice", "parcel", "ticket", "course", "lesson", "delivery", "booking", "voucher", "payment", "survey", "refund"];
    private static readonly string[] Deeds = ["accepted", "cancelled", "reminder", "started", "finished", "question", "overdue", "changed", "archived", "welcome"];

    private readonly Random _random;
    private readonly List<string> _free;

    public RandomBot(Random random, int scripts)
    {
        _random = random;
        _free = [.. Things.SelectMany(thing => Deeds.Select(deed => $"{thing}_{deed}")).OrderBy(_ => random.Next())];
        for (var made = 0; made < scripts; made++)
        {
            AddScript();
        }

        Manifest["statuses"] = new JsonArray("new", "client", "lost");
        Commands(Codes[0]).Add(new JsonObject { ["status"] = "client" });
        Commands(Codes[^1]).Add(new JsonObject { ["status"] = "lost" });
        Manifest["broadcasts"] = new JsonObject { ["news"] = new JsonObject { ["condition"] = "return lead.isInStatus('client');", ["script"] = Codes[0] } };
        Manifest["routes"] = new JsonObject { ["start"] = new JsonObject { ["pattern"] = "^/start", ["script"] = Codes[0] } };
    }

    public JsonObject Manifest { get; } = new() { ["id"] = 42, ["name"] = "Random", ["scripts"] = new JsonObject(), ["triggers"] = new JsonObject() };

    public List<string> Codes { get; } = [];

    // What the program starts: not what only other scripts or triggers do.
    public List<string> Called { get; } = [];

    // Tags that the program sets itself.
    public List<string> CallersTags { get; } = [];

    public string Source => string.Concat(Called.Select((code, index) => $"[Metabot.BotScript(\"{code}\")] record Call{index};\n"))
        + $"class Options {{ object All = new Metabot.JobOptions {{ AddTags = \"{string.Join(",", CallersTags.Append("called"))}\" }}; }}\n";

    public JsonObject Scripts => Manifest["scripts"]!.AsObject();

    public JsonObject Triggers => Manifest["triggers"]!.AsObject();

    public JsonArray Commands(string code) => Scripts[code]!["commands"]!.AsArray();

    public string TakeName()
    {
        var name = _free[^1];
        _free.RemoveAt(_free.Count - 1);
        return name;
    }

    private void AddScript()
    {
        var (code, tag, attribute, parameter) = (TakeName(), TakeName(), TakeName(), TakeName());
        var script = new JsonObject
        {
            ["parameters"] = new JsonObject { [parameter] = _random.Next(2) == 0 ? "string" : "string?" },
            ["commands"] = new JsonArray(
                new JsonObject { ["text"] = $"{{{{ $name }}}}, {{{{ request.{parameter} }}}}" },
                Setting(tag, attribute),
                new JsonObject { ["condition"] = Waiting(tag, attribute), ["text"] = $"{{{{ ${attribute} }}}}" }),
        };
        Scripts[code] = script;
        Start(code, tag);
        Codes.Add(code);
    }

    // Half by commands and half by JavaScript, of which a part stands for a name that only the program sets.
    private JsonObject Setting(string tag, string attribute)
    {
        switch (_random.Next(4))
        {
            case 0:
                return new JsonObject { ["javascript"] = $"lead.addTag('{tag}').setAttr('{attribute}', leadId || 'x');" };
            case 1:
                CallersTags.Add(tag);
                return new JsonObject { ["set_attributes"] = new JsonObject { [attribute] = "{{ $name }}" } };
            case 2:
                return new JsonObject { ["javascript"] = $"const who = lead; who.addTags(['{tag}', 'seen']); who.setAttr(\"{attribute}\", leadId);" };
            default:
                CallersTags.Add(attribute);
                return new JsonObject { ["add_tags"] = $"seen, {tag}" };
        }
    }

    private static string Waiting(string tag, string attribute) => $"return lead.isTagExist('{tag}') && lead.getAttr('{attribute}') != null;";

    // By the program, an earlier script, JavaScript, a trigger that waits, or a menu.
    private void Start(string code, string tag)
    {
        var way = Codes.Count == 0 ? 0 : _random.Next(5);
        switch (way)
        {
            case 0:
                Called.Add(code);
                break;
            case 1:
                Commands(Pick()).Add(new JsonObject { ["run_script"] = code });
                break;
            case 2:
                Commands(Pick()).Add(new JsonObject { ["javascript"] = $"bot.runScriptByCodeForLead('{code}', leadId);" });
                break;
            case 3:
                Triggers[TakeName()] = new JsonObject { ["on"] = new JsonArray(new JsonObject { ["tag_added"] = tag }), ["script"] = code, ["run_after_sec"] = 60 };
                break;
            default:
                Triggers[TakeName()] = new JsonObject { ["condition"] = $"return lead.isTagExist('{tag}');", ["script"] = code };
                break;
        }
    }

    private string Pick() => Codes[_random.Next(Codes.Count)];
}
