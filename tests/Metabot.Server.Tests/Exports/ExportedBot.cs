namespace Metabot.Server.Tests.Exports;

// A bot that has something of everything that bot.json can say.
internal static class ExportedBot
{
    public const string Manifest = """
        // Comments are the author's own.
        {
          "$schema": "../elsewhere/bot.schema.json",
          "id": 42,
          "name": "Лавка \"У Анны\"",
          "language": "ru",
          "attributes": { "n": 1.50, "big": 12345678901234567890, "e": 1e2, "none": null, "deep": { "list": [1, [2, { "a": "б" }]] }, "": "blank", "a.b": true },
          "statuses": ["new", "client"],
          "max_calls_per_second": 5000,
          "ticket_types": ["order", "complaint"],
          "ticket_statuses": { "new": "open", "paid": "closed" },
          "ticket_fields": ["sum", { "id": 17, "name": "where", "title": "Куда" }],
          "tables": { "dishes": ["name", "price"] },
          "api": { "hosts": ["api.example.org", "*.example.com:8443"], "private_hosts": ["127.0.0.1:9"], "timeout_sec": 5 },
          "snippets": { "isVip": "lead.isTagExist('vip')", "inFile": { "file": "js/snippet.js" } },
          "scripts": {
            "welcome": { "id": 1, "commands": [
              { "text": "Привет, {{ $name }}\n\tи «пока» \u0007" },
              { "condition": "return [[:isVip:]];", "image": "img/logo.png", "code": "logo" },
              { "file": { "file": "docs/price.txt", "name": "Прайс.txt" } },
              { "javascript": { "file": "js/count.js" } },
              { "set_attributes": { "city": "Пермь", "n": 2.0 } },
              { "add_tags": "a,b" }, { "remove_tags": "a" }, { "add_contexts": "order" }, { "remove_contexts": "order" },
              { "status": "client" }, { "run_trigger": { "trigger": "later", "after_sec": 5 } }, { "email": { "to": "a@example.org", "subject": "s", "html": "<b>x</b>" } },
              { "stop": true } ] },
            "asks": { "parameters": { "order_id": "number", "note": "string?" }, "commands": [{ "ask": { "text": "Сколько?", "attribute": "n" } }, { "repeat": true }, { "run_script": "welcome" }] },
            "menu": { "kind": "fallback", "commands": [{ "text": "Выберите" }], "menu": [{ "caption": "Заказ", "script": "asks", "code": "1", "line": 1000 }, { "caption": "Ещё", "script": "welcome", "hidden": true, "condition": "return true;" }] },
            "operator": { "commands": [{ "to_operator": { "status": "client" } }] }
          },
          "triggers": {
            "later": { "id": 2, "condition": "return true;", "script": "welcome", "else_script": "asks", "run_after_min": 5, "on": [{ "tag_added": "vip" }, { "lead_changed": true }] },
            "at": { "run_at": "2040-02-29 12:00:00", "script": "asks" }
          },
          "broadcasts": { "sale": { "id": 3, "script": "welcome", "condition": { "file": "js/sale.js" } } },
          "endpoints": { "cjm/import": { "javascript": "return request;" } },
          "routes": { "start": { "script": "welcome", "pattern": "^{{ ^#promo }}$", "deep_link": true }, "order": { "script": "asks", "pattern": "заказ", "status": "new", "context": "order" } },
        }
        """;

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["js/count.js"] = "// Счёт\r\nlead.setAttr('counted', \"да\");\r\n",
        ["js/snippet.js"] = "1 === 1",
        ["js/sale.js"] = "return lead.isTagExist('subscriber');",
        ["plugins/Common.Shop.Cart.js"] = "module.exports = { total: () => 5 };\n",
        ["docs/price.txt"] = "чай 5\r\nкофе 7\n",
        ["img/logo.png"] = "\u0001\u0002 no text \u00ff",
        ["notes.txt"] = "mine, and nobody else's",
    };
}
