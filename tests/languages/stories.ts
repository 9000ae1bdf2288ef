/** A small story in each language that generated pages speak, typed with straight quotes where its own would stand. */
export const STORIES: Readonly<Record<string, string>> = {
  en: `Title: The Lamp
Author: Ada Marsh
Rating: PG
Warnings: storm

The old man had lit the lamp every evening for forty years, and he saw no reason to stop now that the ships no longer came into the bay.

"You will burn the house down," said his daughter, who had come to take him to the town. He shook his head and filled the lamp again.

Nobody could say who it was for, but when the storm came that night there was one small light on the whole of the coast.
`,
  fr: `Title: La lampe
Author: Ada Marsh
Rating: PG
Warnings: tempête

Le vieil homme avait allumé la lampe tous les soirs depuis quarante ans, et il ne voyait aucune raison de cesser maintenant que les navires ne venaient plus.

"Tu vas brûler la maison", disait sa fille, qui était venue le chercher pour l'emmener en ville. Il secoua la tête et remplit encore la lampe.

Personne ne savait pour qui elle brillait, mais quand la tempête arriva cette nuit-là, il y avait une petite lumière sur toute la côte.
`,
  de: `Title: Die Lampe
Author: Ada Marsh
Rating: PG
Warnings: Sturm

Der alte Mann hatte die Lampe seit vierzig Jahren jeden Abend angezündet, und er sah keinen Grund, damit aufzuhören, nur weil keine Schiffe mehr in die Bucht kamen.

"Du wirst noch das Haus verbrennen", sagte seine Tochter, die gekommen war, um ihn in die Stadt zu holen. Er schüttelte den Kopf und füllte die Lampe wieder.

Niemand wusste, für wen sie brannte, aber als in dieser Nacht der Sturm kam, gab es an der ganzen Küste ein einziges kleines Licht.
`,
  es: `Title: La lámpara
Author: Ada Marsh
Rating: PG
Warnings: tormenta

El viejo había encendido la lámpara todas las noches durante cuarenta años, y no veía ninguna razón para dejarlo ahora que los barcos ya no llegaban a la bahía.

"Vas a quemar la casa", decía su hija, que había venido para llevarlo a la ciudad. Él movió la cabeza y volvió a llenar la lámpara.

Nadie sabía para quién brillaba, pero cuando llegó la tormenta aquella noche había una pequeña luz en toda la costa.
`,
  it: `Title: La lampada
Author: Ada Marsh
Rating: PG
Warnings: tempesta

Il vecchio aveva acceso la lampada ogni sera per quarant'anni, e non vedeva nessuna ragione per smettere adesso che le navi non arrivavano più nella baia.

"Finirai per bruciare la casa", diceva sua figlia, che era venuta a prenderlo per portarlo in città. Lui scosse la testa e riempì di nuovo la lampada.

Nessuno sapeva per chi brillasse, ma quando quella notte arrivò la tempesta c'era una piccola luce su tutta la costa.
`,
  pt: `Title: A lâmpada
Author: Ada Marsh
Rating: PG
Warnings: tempestade

O velho acendia a lâmpada todas as noites havia quarenta anos, e não via nenhuma razão para deixar de o fazer agora que os navios já não entravam na baía.

"Ainda vais queimar a casa", dizia a filha, que tinha vindo buscá-lo para o levar para a cidade. Ele abanou a cabeça e encheu a lâmpada outra vez.

Ninguém sabia para quem ela brilhava, mas quando a tempestade chegou naquela noite havia uma pequena luz em toda a costa.
`,
  ru: `Title: Лампа
Author: Ada Marsh
Rating: PG
Warnings: буря

Старик зажигал лампу каждый вечер вот уже сорок лет, и он не видел причины перестать теперь, когда корабли больше не заходили в бухту.

"Ты сожжёшь дом", говорила его дочь, которая приехала, чтобы забрать его в город. Он покачал головой и снова наполнил лампу.

Никто не знал, для кого она горела, но когда той ночью пришла буря, на всём берегу был только один маленький огонёк.
`,
};
