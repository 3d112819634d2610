namespace Metabot.Server.JavaScript.Locales;

// Intl over the functions of numbers, dates and texts. A format that is refused is refused when it is made.
internal static class IntlScript
{
    public const string Code = """
        const refuse = name => function () { throw new TypeError(`Intl.${name} is not here; Intl.NumberFormat, DateTimeFormat, Collator and PluralRules are`); };
        const localeOf = locales => {
          const first = Array.isArray(locales) ? locales[0] : locales;
          (0).toLocaleString(first);
          return first || 'en-US';
        };
        const parts = ['weekday', 'year', 'month', 'day', 'dateStyle'], clock = ['hour', 'minute', 'second', 'timeStyle'];
        function NumberFormat(locales, options) {
          if (!new.target) return new NumberFormat(locales, options);
          (0).toLocaleString(locales, options);
          this.format = value => Number(value).toLocaleString(locales, options);
          this.resolvedOptions = () => ({ locale: localeOf(locales) });
        }
        function DateTimeFormat(locales, options) {
          if (!new.target) return new DateTimeFormat(locales, options);
          const has = names => !!options && names.some(name => options[name] !== undefined);
          const method = !has(clock) ? 'toLocaleDateString' : has(parts) ? 'toLocaleString' : 'toLocaleTimeString';
          const format = date => new Date(date === undefined ? Date.now() : date)[method](locales, options);
          format(0);
          this.format = format;
          this.resolvedOptions = () => ({ locale: localeOf(locales), timeZone: options && options.timeZone || zone });
        }
        function Collator(locales, options) {
          if (!new.target) return new Collator(locales, options);
          'a'.localeCompare('b', locales, options);
          this.compare = (left, right) => String(left).localeCompare(right, locales, options);
          this.resolvedOptions = () => ({ locale: localeOf(locales) });
        }
        function PluralRules(locales, options) {
          const isRussian = String(localeOf(locales)).startsWith('ru');
          if (options && options.type === 'ordinal') refuse('PluralRules of ordinals')();
          this.select = number => {
            const n = Math.abs(Number(number));
            if (!isRussian) return n === 1 ? 'one' : 'other';
            if (!Number.isInteger(n)) return 'other';
            const ten = n % 10, hundred = n % 100;
            return ten === 1 && hundred !== 11 ? 'one' : ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 'few' : 'many';
          };
        }
        const intl = { NumberFormat, DateTimeFormat, Collator, PluralRules };
        for (const name of ['DisplayNames', 'DurationFormat', 'ListFormat', 'Locale', 'RelativeTimeFormat', 'Segmenter', 'getCanonicalLocales', 'supportedValuesOf']) intl[name] = refuse(name);
        return intl;
        """;
}
