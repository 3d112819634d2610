// The bot remembers how many it greeted; the lead keeps its own number for the text that follows.
const number = bot.getAttr('greeted') + 1;
bot.setAttr('greeted', number);
lead.setAttr('number', number);
