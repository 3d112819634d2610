namespace Metabot.Server.Tests.JavaScript;

// Local forms as scripts write them: of lists, of money and percents, of the bot's own zone, of words in order.
public sealed class LocalFormTests(AskedFixture fixture) : IClassFixture<AskedFixture>
{
    private static readonly Dictionary<string, string[]> Questions = new()
    {
        ["lists"] =
        [
            "[1234.5, 2].toLocaleString('ru')", "[1234.5, 2].toLocaleString()", "[0.5].toLocaleString('ru', { style: 'percent' })", "[null, undefined, 'a', true].toLocaleString('ru')", "[[1234.5], [2]].toLocaleString('ru')", "[].toLocaleString()",
            "[new Date(0)].toLocaleString('ru')", "({}).toLocaleString()", "'ж'.toLocaleString('ru')", "true.toLocaleString()", "new Float64Array([1234.5]).toLocaleString('ru')", "[1234n].toLocaleString('ru')",
        ],
        ["numbers"] =
        [
            "(0.1 + 0.2).toLocaleString('ru')", "(1234567.891).toLocaleString('ru', { minimumFractionDigits: 2, maximumFractionDigits: 2 })", "(-0.4).toLocaleString('ru', { maximumFractionDigits: 0 })", "(0.5).toLocaleString('ru', { maximumFractionDigits: 0 })",
            "(1.5).toLocaleString('en', { maximumFractionDigits: 0 })", "(2.5).toLocaleString('en', { maximumFractionDigits: 0 })", "(1234.5).toLocaleString('ru', { style: 'currency', currency: 'RUB', minimumFractionDigits: 0 })",
            "(1234.5).toLocaleString('ru', { style: 'currency', currency: 'RUB', maximumFractionDigits: 0 })", "(-1234).toLocaleString('ru', { style: 'currency', currency: 'RUB' })", "(-1234).toLocaleString('en', { style: 'currency', currency: 'USD' })",
            "(-0.256).toLocaleString('ru', { style: 'percent' })", "(1234).toLocaleString('ru', { style: 'percent' })", "(12345.678).toLocaleString('ru', { useGrouping: false })", "(1e6).toLocaleString('ru')", "(1e15).toLocaleString('ru')", "(123456789.123456789).toLocaleString('ru')",
            "(0.000001).toLocaleString('ru')", "(0.000001).toLocaleString('ru', { maximumFractionDigits: 8 })", "(5).toLocaleString('ru', { minimumFractionDigits: 3 })", "(5).toLocaleString(undefined, undefined)", "(5).toLocaleString([])", "(1000).toLocaleString(['ru', 'en'])",
            "new Number(1234.5).toLocaleString('ru')", "12345678901234567890n.toLocaleString('ru')", "(-5n).toLocaleString('ru', { style: 'currency', currency: 'RUB' })", "Number.MAX_SAFE_INTEGER.toLocaleString('en')", "(0.07 * 100).toLocaleString('en')",
            "Intl.NumberFormat('ru').format('12345.6')", "Intl.NumberFormat('ru').format(12345n)", "Intl.NumberFormat('ru').format()", "Intl.NumberFormat('ru').format(null)", "new Intl.NumberFormat('ru', { maximumFractionDigits: 1 }).format(0.05)", "[1, 2].map(Intl.NumberFormat('ru', { minimumFractionDigits: 1 }).format)",
        ],
        ["dates"] =
        [
            "new Date(0).toLocaleString('ru')", "new Date(0).toLocaleDateString('ru')", "new Date(0).toLocaleTimeString('ru')", "new Date(0).toLocaleString('en')", "new Date(1e12).toLocaleString('ru', { timeZone: 'UTC' })", "new Date(1e12).toLocaleString('ru', { timeZone: 'Asia/Tokyo' })",
            "new Date(1e12).toLocaleDateString('ru', { weekday: 'long', day: 'numeric', month: 'long' })", "new Date(1e12).toLocaleDateString('ru', { day: 'numeric', month: 'short', year: 'numeric' })", "new Date(1e12).toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' })", "new Date(1e12).toLocaleTimeString('en', { timeStyle: 'short' })",
            "new Date('2027-05-09T00:00').toLocaleDateString('ru', { dateStyle: 'long' })", "new Date('2027-05-09T00:00').toLocaleDateString('ru', { month: 'long' })", "new Date('2027-12-31T23:59:59').toLocaleString('ru')", "new Date('2027-03-08T12:00').toLocaleDateString('en', { weekday: 'short', month: 'short', day: 'numeric' })",
            "Intl.DateTimeFormat('ru').format(new Date(0))", "Intl.DateTimeFormat('ru', { timeZone: 'America/New_York' }).format(0)", "Intl.DateTimeFormat('ru', { dateStyle: 'full' }).format(new Date('2027-01-21T12:00'))", "[0, 1e12].map(Intl.DateTimeFormat('ru').format)", "Intl.DateTimeFormat().resolvedOptions().timeZone",
            "new Date(NaN).toLocaleDateString('ru')", "new Date(-1e12).toLocaleDateString('ru')", "new Date('2027-01-21T00:00').toLocaleTimeString('en')", "new Date('2027-01-21T12:00').toLocaleTimeString('en')", "new Date('0099-01-01T00:00').toLocaleDateString('ru')",
        ],
        ["words"] =
        [
            "['Ёлкин', 'Жуков', 'Елкина', 'Ершов', 'Елкин', 'яковлев', 'Абрамов'].sort((a, b) => a.localeCompare(b, 'ru'))", "['я', 'Я', 'ё', 'Ё', 'е', 'Е', 'а', 'A', 'a'].sort((a, b) => a.localeCompare(b, 'ru'))", "['b', 'ж', 'a', 'а', '1'].sort((a, b) => a.localeCompare(b))",
            "''.localeCompare('')", "'a'.localeCompare('')", "'а'.localeCompare('a', 'ru')", "'е'.localeCompare('ё', 'ru', { sensitivity: 'base' })", "'Е'.localeCompare('е', 'ru', { sensitivity: 'accent' })", "'п.10'.localeCompare('п.9', 'ru', { numeric: true })", "'п.10'.localeCompare('п.9', 'ru')", "'a'.localeCompare('A')", "'ab'.localeCompare('a b')",
            "['ул. 2', 'ул. 10', 'ул. 1'].sort(new Intl.Collator('ru', { numeric: true }).compare)", "[...'ЩШЧЦХФУТСРПОНМЛКЙИЗЖЁЕДГВБАЯЮЭЬЫЪ'].sort(Intl.Collator('ru').compare).join('')", "'привет мир'.localeCompare('привет-мир', 'ru')", "'Москва'.localeCompare('москва', 'ru', { sensitivity: 'base' })",
            "'ПРИВЕТ'.toLocaleLowerCase()", "'привет'.toLocaleUpperCase('ru-RU')", "'I'.toLocaleLowerCase('en')", "'straße'.toLocaleUpperCase('en-US')", "'ЁЖ'.toLocaleLowerCase('de')", "'ж'.toLocaleUpperCase(['fr', 'tr'])",
            "[0, 1, 2, 4, 5, 11, 14, 20, 21, 22, 25, 100, 101, 111, 112, 1001].map(n => new Intl.PluralRules('ru').select(n))", "[-1, -2, 1.5, 1e6].map(n => Intl.PluralRules('ru').select(n))", "[0, 1, 2, 1.5, -1].map(n => new Intl.PluralRules('en').select(n))", "new Intl.PluralRules('ru-RU').select('21')",
        ],
    };

    public static TheoryData<string> Kinds { get; } = [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Local_forms_are_V8s(string kind) => Judge.AssertSameAsync(Questions[kind], "Europe/Moscow");

    [Theory]
    [InlineData("'i'.toLocaleUpperCase('tr')", "the locale 'tr' has capitals of its own, which are not here")]
    [InlineData("'I'.toLocaleLowerCase(['lt-LT', 'ru'])", "the locale 'lt-LT' has capitals of its own, which are not here")]
    [InlineData("[1.5].toLocaleString('de')", "the locale 'de' is not here; ru, ru-RU, en and en-US are")]
    [InlineData("(5).toLocaleString('ru-KZ')", "the locale 'ru-KZ' is not here")]
    [InlineData("(5).toLocaleString('')", "the locale '' is not here")]
    [InlineData("(5).toLocaleString('ru', { style: 'unit', unit: 'liter' })", "a number's format has no option 'unit' here")]
    [InlineData("(5).toLocaleString('ru', { minimumIntegerDigits: 2 })", "a number's format has no option 'minimumIntegerDigits' here")]
    [InlineData("(5).toLocaleString('ru', { minimumFractionDigits: 21 })", "minimumFractionDigits is from 0 to 20")]
    [InlineData("(5).toLocaleString('ru', { minimumFractionDigits: 3, maximumFractionDigits: 2 })", "minimumFractionDigits is at most maximumFractionDigits")]
    [InlineData("(5).toLocaleString('ru', { style: 'currency' })", "style currency needs the option currency")]
    [InlineData("(5).toLocaleString('ru', { style: 'currency', currency: 'KZT' })", "currency is one of RUB, USD, EUR here; got 'KZT'")]
    [InlineData("new Date(0).toLocaleString('ru', { hour12: false })", "a date's format has no option 'hour12' here")]
    [InlineData("new Date(0).toLocaleDateString('ru', { month: 'narrow' })", "month is one of numeric, 2-digit, long, short here; got 'narrow'")]
    [InlineData("new Date(0).toLocaleDateString('ru', { day: 'numeric', year: 'numeric' })", "a day and a year without a month have no local form here")]
    [InlineData("new Date(0).toLocaleTimeString('ru', { minute: '2-digit' })", "a time has hour and minute, and second perhaps; others have no local form here")]
    [InlineData("new Date(0).toLocaleString('ru', { timeZone: 'Nowhere' })", "there is no time zone 'Nowhere'")]
    [InlineData("'a'.localeCompare('é')", "'é' has no place in the order here")]
    [InlineData("'a'.localeCompare('b', 'ru', { caseFirst: 'upper' })", "a comparison has no option 'caseFirst' here")]
    [InlineData("new Intl.DisplayNames('ru', { type: 'region' })", "Intl.DisplayNames is not here")]
    [InlineData("new Intl.Segmenter('ru')", "Intl.Segmenter is not here")]
    [InlineData("Intl.supportedValuesOf('currency')", "Intl.supportedValuesOf is not here")]
    public async Task What_is_not_known_exactly_is_refused_by_its_name(string expression, string why) =>
        Assert.StartsWith($"TypeError: {why}", await fixture.Ann.AskAsync($"return {expression};"), StringComparison.Ordinal);
}
